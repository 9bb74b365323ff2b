namespace ScoGraph.Results;

/// <summary>
/// What stands around a table of a page or a notebook, so that a long or wide one scrolls by itself, and its head stays in sight.
/// </summary>
internal static class ScrollingTable
{
    public const string Begin = "<div style=\"max-height:28em;max-width:100%;overflow:auto\" tabindex=\"0\">\n<table>\n";

    public const string End = "</table>\n</div>\n";

    /// <summary>Style of a cell of the head: on the ground of Jupyter, or of the page.</summary>
    public const string Head = "position:sticky;top:0;background:var(--jp-layout-color0, Canvas)";
}
