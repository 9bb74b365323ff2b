using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Statements;

/// <summary>An expression in SQL that means the same as one of the language.</summary>
/// <param name="Text">The expression; may stand beside any operator.</param>
/// <param name="Kind">The kind of its values; null where it is null in every row.</param>
internal sealed record SqlValue(string Text, SqlKind? Kind)
{
    /// <summary>What is null in every row.</summary>
    public static readonly SqlValue Null = new("NULL", null);

    /// <summary>Whether it is written out, so that its type in SQL is whatever fits the place.</summary>
    public bool IsLiteral { get; init; }

    /// <summary>Whether it is null in no row.</summary>
    public bool IsPresent { get; init; }

    /// <summary>A condition.</summary>
    public static SqlValue Truth(string text, bool isPresent = false) => new(text, SqlKind.Boolean) { IsPresent = isPresent };
}
