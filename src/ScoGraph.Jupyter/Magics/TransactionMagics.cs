using ScoGraph.Jupyter.Cells;

namespace ScoGraph.Jupyter.Magics;

internal sealed class BeginMagic : IMagic
{
    public string Name => "begin";

    public string Usage => "%begin";

    public string Help => "Opens a transaction: what the next cells change can be taken back together.";

    public void Run(CellStep step)
    {
        step.Session.Begin(step.Cancellation);
        step.Output.Write("transaction begun\n");
    }
}

internal sealed class CommitMagic : IMagic
{
    public string Name => "commit";

    public string Usage => "%commit";

    public string Help => "Ends the transaction and keeps its changes.";

    public void Run(CellStep step)
    {
        step.Session.End(transaction => transaction.Commit());
        step.Output.Write("transaction committed\n");
    }
}

internal sealed class RollbackMagic : IMagic
{
    public string Name => "rollback";

    public string Usage => "%rollback";

    public string Help => "Ends the transaction and takes its changes back.";

    public void Run(CellStep step)
    {
        step.Session.End(transaction => transaction.Rollback());
        step.Output.Write("transaction rolled back\n");
    }
}
