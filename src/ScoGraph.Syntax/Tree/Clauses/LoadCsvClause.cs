using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>LOAD CSV [WITH HEADERS] FROM location AS variable [FIELDTERMINATOR 'c'].</summary>
/// <param name="Headers">Whether the first row names the fields, so that rows are maps instead of lists.</param>
/// <param name="Terminator">What stands between fields; a comma where not written.</param>
internal sealed record LoadCsvClause(SourceSpan Span, bool Headers, Expression Location, Identifier Variable, char Terminator)
    : Clause(Span)
{
    public override string Title => "LOAD CSV";

    public override bool IsUpdate => false;
}
