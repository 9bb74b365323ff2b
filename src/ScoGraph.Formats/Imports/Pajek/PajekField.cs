using ScoGraph.Formats.Imports.Attributes;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Pajek;

/// <summary>A word of a line.</summary>
/// <param name="Text">The word, without quotes around it.</param>
/// <param name="IsBare">Whether it stood without quotes.</param>
/// <param name="Offset">Where it begins.</param>
internal readonly record struct PajekField(string Text, bool IsBare, int Offset)
{
    /// <summary>The number that it is, or null.</summary>
    public Value? Number => IsBare ? TypedText.Integer(Text) ?? TypedText.Float(Text) : null;
}
