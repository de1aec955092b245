"""Pictures of figures: plain data in, SVG out; what they show stands in the data, also in words."""
