using ScoGraph.Jupyter.Cells;

namespace ScoGraph.Jupyter.Magics;

internal sealed class ExportMagic : IMagic
{
    public string Name => "export";

    public string Usage => "%export FILE";

    public string Help => "Writes the graph to a file; its ending names the format, such as .json, .graphml, .ttl or .mmd.";

    public void Run(CellStep step)
    {
        if (step.Argument.Length == 0)
            throw KernelErrors.Usage(Usage);
        if (step.Session.Transaction is not null)
            throw KernelErrors.TransactionIsOpen();
        try
        {
            step.Session.Graph.Export(step.Argument, null, step.Cancellation);
        }
        catch (ArgumentException error)
        {
            throw KernelErrors.BadArgument(error.Message);
        }

        step.Output.Write($"written to {step.Argument}\n");
    }
}
