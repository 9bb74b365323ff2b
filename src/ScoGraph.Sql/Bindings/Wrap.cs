using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Bindings;

/// <summary>A SELECT that has become a source of another.</summary>
/// <param name="Source">The source.</param>
/// <param name="Draft">The statement.</param>
internal sealed record Wrap(DerivedSource Source, StatementDraft Draft)
{
    /// <summary>A value of the rows within as one of those outside.</summary>
    public SqlValue Value(SqlValue value) => Source.Export(value, Draft);
}
