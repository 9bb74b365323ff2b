using System.Collections.Immutable;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>For each row the rows of each part in turn.</summary>
internal sealed class UnionOperator : Operator, IRowTaker
{
    private readonly Pipeline[] _parts;
    private bool _wanted;

    public UnionOperator(ImmutableArray<PipelinePlan> parts, Frame frame) => _parts = [.. parts.Select(part => part.Begin(frame, this))];

    public override bool Process(Frame frame)
    {
        _wanted = true;
        foreach (Pipeline part in _parts)
        {
            if (_wanted)
                part.Execute(frame);
        }

        return _wanted;
    }

    bool IRowTaker.Take(Frame frame) => _wanted = Next.Process(frame);
}
