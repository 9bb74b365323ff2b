using ScoGraph.Binding.Bound;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Witnesses;

namespace ScoGraph.Witnesses;

/// <summary>Where the rows of a plan hold what they rest on.</summary>
internal sealed class SupportColumns
{
    private readonly Dictionary<Variable, int> _columns = [];

    public SupportColumns(LogicalPlan plan)
    {
        Support = plan.Support!.Rows;
        int first = plan.Visible.Length;
        foreach ((int at, Variable variable) in plan.Support.Hidden.Index())
            _columns[variable] = first + at;
    }

    /// <summary>What a row rests on.</summary>
    public Support Support { get; }

    /// <summary>The value of a variable in a row.</summary>
    public Value Read(Value[] row, Variable variable) => row[_columns[variable]];
}
