using ScoGraph.Jupyter.Cells;
using ScoGraph.Knowledge;

namespace ScoGraph.Jupyter.Magics;

internal sealed class OpenMagic : IMagic
{
    public string Name => "open";

    public string Usage => "%open FILE";

    public string Help =>
        "Asks the graph of a file, or of a folder of CSV, from here on; without a file a fresh copy of the built-in graph.";

    public void Run(CellStep step)
    {
        string path = step.Argument;
        if (path.Length > 0 && !File.Exists(path) && !Directory.Exists(path))
            throw KernelErrors.NoFile(path);
        try
        {
            step.Session.Use(options => path.Length == 0 ? KnowledgeGraph.Sco.Graph.Copy(options)
                : Graph.Import(path, null, options, step.Cancellation));
        }
        catch (ArgumentException error)
        {
            throw KernelErrors.BadArgument(error.Message);
        }

        GraphSizeText.Write(step);
    }
}
