namespace ScoGraph.Sql.Statements;

/// <summary>The rows of a SELECT.</summary>
/// <param name="alias">Its name in the statement.</param>
/// <param name="select">The SELECT.</param>
internal sealed class DerivedSource(string alias, SqlSelect select) : SelectSource(alias)
{
    public override string Text => $"{(IsLateral ? "LATERAL " : "")}({select.OneLine()}) {Alias}";

    public override bool ReadsTables => select.ReadsTables;

    /// <summary>A value of the rows within as one of those outside.</summary>
    public string Export(string value) => $"{Alias}.{select.Output(value)}";

    /// <summary>An aggregate of the rows within as a value of those outside.</summary>
    public string ExportAggregate(string aggregate) => $"{Alias}.{select.OutputAsIs(aggregate)}";

    /// <inheritdoc cref="Export(string)"/>
    public SqlValue Export(SqlValue value, StatementDraft draft) => value.Kind is null
        ? value : new SqlValue(Export(draft.Typed(value)), value.Kind) { IsPresent = value.IsPresent && !IsOptional };
}
