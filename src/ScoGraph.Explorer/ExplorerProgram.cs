using ScoGraph.Explorer.Starting;

namespace ScoGraph.Explorer;

/// <summary>Where the process begins.</summary>
internal static class ExplorerProgram
{
    private static int Main(string[] arguments) => ExplorerCommand.Run(arguments, Console.Out, Console.Error);
}
