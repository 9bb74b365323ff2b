using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Choices;

/// <summary>Sorts only what a limit keeps: sort, skip and limit in a row become one operator with a bounded heap.</summary>
internal sealed class UseTop : IPlanPass
{
    public string Name => "use-top";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context) => PlanTree.Rewrite(root, plan => plan switch
    {
        LogicalLimit { Input: LogicalSort sort } limit => new LogicalTop(sort.Input, sort.Keys, null, limit.Count),
        LogicalLimit { Input: LogicalSkip { Input: LogicalSort sort } skip } limit =>
            new LogicalTop(sort.Input, sort.Keys, skip.Count, limit.Count),
        _ => plan,
    });
}
