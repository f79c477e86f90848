"""What a brush does to lines, few of them or thousands: push them, smooth them."""
