using System.Globalization;

namespace ScoGraph;

/// <summary>A part of a passage, in UTF-16 units from the start of the passage.</summary>
public readonly record struct CitationSpan
{
    /// <summary>A part of a passage.</summary>
    /// <param name="start">Where it begins, from 0.</param>
    /// <param name="end">Where it ends; the unit at this place is not part of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The start is below 0, or the end is not behind it.</exception>
    public CitationSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(end, start);
        (Start, End) = (start, end);
    }

    /// <summary>Where it begins, from 0.</summary>
    public int Start { get; }

    /// <summary>Where it ends; the unit at this place is not part of it.</summary>
    public int End { get; }

    /// <summary>How many units it has.</summary>
    public int Length => End - Start;

    /// <summary>Start and end with a hyphen: <c>120-168</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start}-{End}");
}
