using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical.Foreign;

namespace ScoGraph.Execution.Operators.Scans;

/// <summary>The rows that another engine makes, one after the other as they come.</summary>
internal sealed class ForeignRowsOperator(IForeignRows rows, int[] slots) : Operator
{
    public override bool Process(Frame frame)
    {
        using IForeignReader reader = rows.Open(frame.Graph, frame.Parameters, frame.Watch);
        bool isWanted = Push(reader, frame);
        frame.Clock?.Current?.Report = reader.Report;
        return isWanted;
    }

    private bool Push(IForeignReader reader, Frame frame)
    {
        Value[] row = new Value[slots.Length];
        while (reader.Read(row))
        {
            frame.Tick();
            for (int i = 0; i < slots.Length; i++)
                frame.Row[slots[i]] = row[i];
            if (!Next.Process(frame))
                return false;
        }

        return true;
    }
}
