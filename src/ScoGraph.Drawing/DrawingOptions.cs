namespace ScoGraph;

/// <summary>How a graph or a result is drawn. Immutable; the default draws up to 300 nodes in the reader's own theme.</summary>
public sealed record DrawingOptions
{
    /// <summary>The most nodes that one picture can be asked to hold.</summary>
    public const int LargestPicture = 2000;

    /// <summary>Light, dark, or as the reader's system is set (the default).</summary>
    public DrawingTheme Theme { get; init; } = DrawingTheme.Auto;

    /// <summary>
    /// The most nodes to draw, 1 to <see cref="LargestPicture"/>; 300 by default. Of a larger graph the first are drawn, and the picture
    /// says how many there are. Time and memory grow with its square.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1 or above <see cref="LargestPicture"/>.</exception>
    public int MaxNodes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxNodes));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LargestPicture, nameof(MaxNodes));
            field = value;
        }
    } = 300;

    /// <summary>A heading above the picture, also its name for screen readers; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// The property that captions nodes. A node without it, and every node where this is null, is captioned by the first it has of name,
    /// title, label, caption, abbreviation, key, id and text, else by its first property that is a string, else by a label, else by its id.
    /// </summary>
    public string? Caption { get; init; }
}
