using Spectre.Console;

namespace ScoGraph.Tool.Terminal;

/// <summary>
/// What the tool reads from and writes to, and whether a person looks at it: only then are there tables with frames, colours and progress.
/// Redirected output is plain text, the same on every system.
/// </summary>
/// <param name="Screen">The standard output as a screen; null where it is redirected.</param>
/// <param name="Messages">The error output as a screen; null where it is redirected.</param>
/// <param name="HasKeyboard">Whether input comes from keys, one by one.</param>
/// <param name="HasColours">Whether colours are wanted: NO_COLOR (no-color.org) turns them off.</param>
internal sealed record ToolTerminal(
    TextReader Input, TextWriter Output, TextWriter Errors, IAnsiConsole? Screen, IAnsiConsole? Messages, bool HasKeyboard, bool HasColours)
{
    private const int OutputBuffer = 1 << 15;

    /// <summary>The console of this process.</summary>
    public static ToolTerminal OfConsole()
    {
        bool dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        bool colours = !dumb && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new ToolTerminal(
            Console.In, Console.IsOutputRedirected ? OpenOutput() : Console.Out, Console.Error,
            Console.IsOutputRedirected || dumb ? null : Open(Console.Out, colours),
            Console.IsErrorRedirected || dumb ? null : Open(Console.Error, colours),
            !Console.IsInputRedirected && !Console.IsOutputRedirected && !dumb, colours);
    }

    /// <summary>No person: plain text from a reader to writers.</summary>
    public static ToolTerminal Plain(TextReader input, TextWriter output, TextWriter errors) =>
        new(input, output, errors, Screen: null, Messages: null, HasKeyboard: false, HasColours: false);

    /// <summary>
    /// The standard output where no person looks: the console's own writer makes a call of the system of every 256 characters.
    /// </summary>
    private static TextWriter OpenOutput() => TextWriter.Synchronized(
        new StreamWriter(Console.OpenStandardOutput(), Console.OutputEncoding, OutputBuffer) { AutoFlush = true });

    private static IAnsiConsole Open(TextWriter writer, bool colours) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = AnsiSupport.Yes,
        ColorSystem = colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
    });
}
