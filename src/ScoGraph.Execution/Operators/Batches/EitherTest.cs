using System.Collections.Immutable;
using ScoGraph.Execution.Operators.Columns;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Batches;

/// <summary>Conditions of which one has to hold; the later ones are asked of the rows for which none has held.</summary>
internal sealed class EitherTest(ImmutableArray<IBatchTest> parts) : IBatchTest
{
    private readonly Marks _open = new();
    private readonly Marks _met = new();
    private readonly Marks _all = new();

    public void Begin(Frame frame)
    {
        foreach (IBatchTest part in parts)
            part.Begin(frame);
    }

    public bool Test(Frame frame, BatchRows rows, int from, int count, Marks marked)
    {
        _open.Set(marked);
        _all.Begin(0);
        foreach (IBatchTest part in parts)
        {
            _met.Set(_open);
            if (!part.Test(frame, rows, from, count, _met))
                return false;
            _all.Or(_met);
            _open.Remove(_met);
        }

        marked.Set(_all);
        return true;
    }
}
