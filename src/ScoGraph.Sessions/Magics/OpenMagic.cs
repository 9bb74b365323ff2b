using ScoGraph.Knowledge;
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
        if (path.Length > 0 && !File.Exists(path) && !Directory.Exists(path))
            throw SessionErrors.NoFile(path);
        try
        {
            execution.Session.Use(options => path.Length == 0 ? KnowledgeGraph.Sco.Graph.Copy(options)
                : Graph.Import(path, null, options, execution.Cancellation));
        }
        catch (ArgumentException error)
        {
            throw SessionErrors.BadArgument(error.Message);
        }

        GraphSizeText.Write(execution);
    }
}
