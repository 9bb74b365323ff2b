using ScoGraph.Jupyter.Display;

namespace ScoGraph.Jupyter.Cells;

/// <summary>Where a cell's outputs go.</summary>
internal interface ICellOutput
{
    /// <summary>Shows something beside the result, such as a picture.</summary>
    void Show(MimeBundle bundle);

    /// <summary>Shows what the cell came to.</summary>
    void ShowResult(MimeBundle bundle);

    /// <summary>Says something in passing.</summary>
    void Write(string text);

    void Warn(string text);
}
