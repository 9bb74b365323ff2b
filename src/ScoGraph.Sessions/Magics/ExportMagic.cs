using ScoGraph.Formats;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class ExportMagic : IMagic
{
    public string Name => "export";

    public string Usage => "%export FILE";

    public string Help => $"Writes the graph to a file; its ending names the format: {string.Join(' ', GraphFormats.Endings)} {KeptGraph.Ending}.";

    public void Run(CellExecution execution)
    {
        SessionHost host = execution.Session.Host;
        if (execution.Argument.Length == 0)
            throw SessionErrors.Usage(host, Usage);
        if (execution.Session.Transaction is not null)
            throw SessionErrors.TransactionIsOpen(host);
        SaveTarget target = SaveTarget.Named(execution.Argument);
        target.Write(execution.Session.Shown, execution.Session.Note, execution.Cancellation);
        execution.Output.Write($"written to {target.Path}\n");
    }
}
