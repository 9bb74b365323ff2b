namespace ScoGraph;

/// <summary>The colours of a picture's ground, lines and text. Nodes have the same colours in each.</summary>
public enum DrawingTheme
{
    /// <summary>Light, or dark where the reader's system asks for it (<c>prefers-color-scheme</c>).</summary>
    Auto,

    /// <summary>Dark text on white.</summary>
    Light,

    /// <summary>Light text on near black.</summary>
    Dark,
}
