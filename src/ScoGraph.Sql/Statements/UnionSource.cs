namespace ScoGraph.Sql.Statements;

/// <summary>The rows of several SELECTs with as many columns each.</summary>
/// <param name="alias">Its name in the statement.</param>
/// <param name="selects">The SELECTs.</param>
/// <param name="all">Whether equal rows are kept.</param>
internal sealed class UnionSource(string alias, IReadOnlyList<SqlSelect> selects, bool all) : SelectSource(alias)
{
    public override string Text =>
        $"{(IsLateral ? "LATERAL " : "")}({string.Join(all ? " UNION ALL " : " UNION ", selects.Select(Part))}) {Alias}";

    public override bool ReadsTables => selects.Any(select => select.ReadsTables);

    /// <summary>A column by its number, from 0.</summary>
    public string Column(int number) => $"{Alias}.{SqlSelect.Name(number)}";

    private static string Part(SqlSelect select) => select.IsBounded ? $"({select.OneLine()})" : select.OneLine();
}
