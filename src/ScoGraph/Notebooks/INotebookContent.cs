namespace ScoGraph.Notebooks;

/// <summary>What shows itself in notebooks.</summary>
internal interface INotebookContent
{
    /// <summary>A picture, a table or both.</summary>
    string NotebookHtml { get; }

    string NotebookText { get; }
}
