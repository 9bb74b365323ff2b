using ScoGraph.Model.Diagnostics;

namespace ScoGraph;

/// <summary>
/// A change that no query makes would leave an element that violates a constraint, or a constraint was declared that an element violates.
/// Nothing was changed. A query that does so ends with a <see cref="QueryException"/>.
/// </summary>
public sealed class ConstraintException : ScoGraphException
{
    internal ConstraintException(ValueException violation)
        : base(violation.Message, violation) => Hint = violation.Hint;

    /// <summary>What can be done about it.</summary>
    public string? Hint { get; }
}
