"""The experiments of Ha & Eck 2017, scaled to a small budget, each as a report with figures."""
