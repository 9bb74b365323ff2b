using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool;

/// <summary>Where the process begins.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => ToolApplication.Run(arguments, ToolTerminal.OfConsole());
}
