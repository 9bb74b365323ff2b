namespace ScoGraph.Notebooks;

/// <summary>The writers of results, graphs and snapshots in a notebook: a picture and table, and text.</summary>
internal sealed class NotebookFormatterSource
{
    /// <summary>Found by name.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
        [
            new NotebookFormatter("text/html", value => (value as INotebookContent)?.NotebookHtml),
            new NotebookFormatter("text/plain", value => (value as INotebookContent)?.NotebookText),
        ];
}
