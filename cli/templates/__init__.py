"""What gouji init writes, as files with @名字@ to be filled in. Data only."""
