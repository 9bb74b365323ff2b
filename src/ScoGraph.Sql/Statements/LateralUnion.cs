namespace ScoGraph.Sql.Statements;

/// <summary>The rows of several SELECTs with as many columns each, which may read what stands before.</summary>
/// <param name="alias">Its name in the statement.</param>
/// <param name="selects">The SELECTs.</param>
internal sealed class LateralUnion(string alias, IReadOnlyList<SqlSelect> selects) : SelectSource(alias)
{
    public override bool IsLateral => true;

    public override string Text => $"LATERAL ({string.Join(" UNION ALL ", selects.Select(select => select.OneLine()))}) {Alias}";

    /// <summary>A column by its number, from 0.</summary>
    public string Column(int number) => $"{Alias}.{SqlSelect.Name(number)}";
}
