using System.Collections.Immutable;

namespace ScoGraph.Sql.Statements;

/// <summary>A row for each item of a list.</summary>
/// <param name="alias">Its name in the statement.</param>
/// <param name="items">The items; of one type.</param>
internal sealed class ListSource(string alias, ImmutableArray<string> items) : SelectSource(alias)
{
    /// <summary>Whether no row can come of it.</summary>
    public bool IsEmpty => items.IsEmpty;

    /// <summary>The item of a row.</summary>
    public string Item => $"{Alias}.c1";

    public override bool IsLateral => items.Any(SqlSelect.ReadsColumns);

    public override string Text => IsLateral
        ? $"LATERAL ({string.Join(" UNION ALL ", items.Select(item => $"SELECT {item} AS c1"))}) {Alias}"
        : $"(VALUES {string.Join(", ", items.Select(item => $"({item})"))}) {Alias}(c1)";
}
