namespace ScoGraph.Mapping;

/// <summary>A value that a type cannot hold, on its way to whoever knows the place.</summary>
/// <param name="where">Which part of what was mapped it is, as <c>property 'age', item 3</c>; empty for all of it.</param>
/// <param name="reason">What was found and what was to be: <c>holds 3, an integer, which is no string</c>.</param>
internal sealed class MisfitException(string where, string reason) : Exception
{
    /// <summary>The same, of a part of something larger.</summary>
    public MisfitException Within(string part) => new(where.Length == 0 ? part : $"{part}, {where}", reason);

    /// <summary>What the caller gets, as a sentence.</summary>
    public InvalidCastException ForCaller() =>
        new($"{char.ToUpperInvariant(where[0])}{where[1..]}{(where.Contains(", ", StringComparison.Ordinal) ? "," : "")} {reason}", this);
}
