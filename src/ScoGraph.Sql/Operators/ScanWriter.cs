using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Bindings;

namespace ScoGraph.Sql.Operators;

/// <summary>Writes scans: the tables of all label sets that have the label.</summary>
internal static class ScanWriter
{
    public static bool Write(LogicalNodeScan plan, SqlScope scope)
    {
        if (scope.Select.IsBounded)
            scope.Wrap();
        scope.Bind(plan.Node, NodeSources.Scan(scope.Select, scope.Draft.Layout.NodesWith(plan.Label), scope.Draft));
        return true;
    }
}
