using ScoGraph.Binding.Bound;
using ScoGraph.Execution.Mapping;
using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Execution.Expressions;

/// <summary>Compiles subquery expressions: an inner plan that runs for the row under way, its operators made once a run.</summary>
internal sealed class SubqueryCompiler(IReadOnlyDictionary<BoundSubquery, LogicalOperator> plans, PlanLayout layout)
{
    /// <summary>Maps plans; set once the mapper exists, which needs this.</summary>
    public Func<LogicalOperator, Pipeline> Map { get; set; } = null!;

    public Evaluator Compile(BoundSubquery subquery)
    {
        Pipeline pipeline = Map(plans[subquery]);
        int number = layout.SubplanCount++;
        Subquery kind = subquery.Kind;
        int column = kind == Subquery.Collect ? layout.Slot(subquery.Query.Columns[0].Variable) : -1;
        return frame =>
        {
            SubqueryEnd end = frame.Subquery(number, pipeline, kind, column);
            end.Begin();
            long outside = frame.Multiplicity;
            frame.Multiplicity = 1;
            end.Plan.Execute(frame);
            frame.Multiplicity = outside;
            return end.Answer();
        };
    }
}

/// <summary>The end of a subquery's plan: whether, how many, or which.</summary>
internal sealed class SubqueryEnd(Subquery kind, int column) : EndOperator
{
    private readonly List<Value> _values = [];
    private long _count;

    public Subplan Plan { get; set; } = null!;

    public void Begin()
    {
        _count = 0;
        _values.Clear();
    }

    public override bool Process(Frame frame)
    {
        _count += frame.Multiplicity;
        if (kind == Subquery.Collect)
        {
            frame.Charge(16);
            _values.Add(frame.Row[column]);
        }

        return kind != Subquery.Exists;
    }

    public Value Answer() => kind switch
    {
        Subquery.Exists => Value.FromBoolean(_count > 0),
        Subquery.Count => Value.FromInteger(_count),
        _ => Value.FromList([.. _values]),
    };
}
