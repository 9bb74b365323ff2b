using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Tests;

/// <summary>The tool as a script runs it, line ends as LF.</summary>
internal static class ToolRun
{
    public static (int Code, string Output, string Errors) Run(string input, params string[] arguments)
    {
        using StringReader reader = new(input);
        using StringWriter output = new(), errors = new();
        int code = ToolApplication.Run(arguments, ToolTerminal.Plain(reader, output, errors));
        return (code, output.ToString().ReplaceLineEndings("\n"), errors.ToString());
    }
}
