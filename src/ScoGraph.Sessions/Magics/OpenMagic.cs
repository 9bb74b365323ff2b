using ScoGraph.Model.Diagnostics;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Sessions.Magics;

internal sealed class OpenMagic : IMagic
{
    public string Name => "open";

    public string Usage => "%open FILE";

    public string Help =>
        "Asks the graph of a file, or of a folder of CSV, from here on; without a file a fresh copy of the built-in graph.";

    public void Run(CellExecution execution)
    {
        string path = execution.Argument;
        try
        {
            if (path.Length == 0)
                execution.Session.Use(Session.BuiltIn);
            else
                execution.Session.Use(
                    options => KeptGraph.Is(path) ? KeptGraph.OpenOrFollow(path, options, note => execution.Output.Warn($"{note}\n"))
                        : FilePlaces.Read(path, () => Graph.Import(
                            path, new GraphImportOptions { Progress = execution.Progress }, options, execution.Cancellation)),
                    path);
        }
        catch (ArgumentException error)
        {
            throw SessionErrors.BadArgument(PlainMessage.Of(error));
        }

        GraphSizeText.Write(execution);
    }
}
