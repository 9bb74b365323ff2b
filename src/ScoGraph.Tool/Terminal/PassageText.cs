using Spectre.Console;

namespace ScoGraph.Tool.Terminal;

/// <summary>Words of a passage, some of them highlighted: in colour on a screen, between marks elsewhere.</summary>
internal static class PassageText
{
    public static void Write(ToolTerminal terminal, string before, string words, string after)
    {
        if (terminal.Screen is { } screen && terminal.HasColours)
            screen.MarkupLine($"{Markup.Escape(before)}[bold yellow]{Markup.Escape(words)}[/]{Markup.Escape(after)}");
        else
            terminal.Output.WriteLine($"{before}»{words}«{after}");
    }
}
