"""Tables of performance: the goals that are set (绩效目标) and the reviews of what came of them (绩效自评)."""
