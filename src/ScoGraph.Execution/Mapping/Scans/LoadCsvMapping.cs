using ScoGraph.Execution.Mapping.Kit;
using ScoGraph.Execution.Operators.Scans;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Execution.Mapping.Scans;

/// <summary>LOAD CSV.</summary>
internal static class LoadCsvMapping
{
    public static MappedOperator Map(LogicalLoadCsv plan, MappingContext context)
    {
        CsvSource source = new(context.Expressions.CompilePlaced(plan.Load.Location), plan.Load.Headers, plan.Load.Terminator);
        int row = context.Slot(plan.Load.Variable);
        return MappedOperator.Row(_ => new LoadCsvOperator(source, row));
    }
}
