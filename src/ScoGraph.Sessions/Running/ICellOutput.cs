using ScoGraph.Sessions.Display;

namespace ScoGraph.Sessions.Running;

/// <summary>Where a cell's outputs go.</summary>
internal interface ICellOutput
{
    /// <summary>Shows the rows of a query, with a picture where they hold elements.</summary>
    /// <param name="result">The rows.</param>
    /// <param name="isLast">Whether they are what the cell came to.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    void ShowRows(QueryResult result, bool isLast, CancellationToken cancellationToken)
    {
        if (isLast)
            ShowResult(TableBundle.Of(result, cancellationToken));
        else
            Show(TableBundle.Of(result, cancellationToken));
    }

    /// <summary>Shows something beside the result, such as a picture.</summary>
    void Show(MimeBundle bundle);

    /// <summary>Shows what the cell came to.</summary>
    void ShowResult(MimeBundle bundle);

    /// <summary>Says something in passing.</summary>
    void Write(string text);

    void Warn(string text);

    /// <summary>Says how far what runs is, until something else is shown: from any thread. Nothing of it stays.</summary>
    void ShowProgress(string text)
    {
    }
}
