namespace ScoGraph.Execution.Rows;

/// <summary>A compiled expression whose items are gone through: false where it is null.</summary>
internal delegate bool ItemSource(Frame frame, out ItemCursor items);
