using System.Globalization;
using Spectre.Console;

namespace ScoGraph.Tool.Terminal;

/// <summary>Runs what may take long; whoever waits sees how far it is. Nothing of that is written where no person looks.</summary>
internal static class LongWork
{
    /// <param name="terminal">Where progress goes: its messages.</param>
    /// <param name="what">What is done, such as "Reading a.json".</param>
    /// <param name="work">Does it, and may tell how far it is.</param>
    public static T Run<T>(ToolTerminal terminal, string what, Func<IProgress<GraphProgress>?, T> work) =>
        terminal.Messages is not { } screen ? work(null)
        : screen.Status().Start(Markup.Escape(what), status => work(new StatusProgress(status, what)));

    /// <summary>The same for work that gives nothing and does not tell how far it is.</summary>
    public static void Run(ToolTerminal terminal, string what, Action work) => Run(terminal, what, _ =>
    {
        work();
        return true;
    });

    private sealed class StatusProgress(StatusContext status, string what) : IProgress<GraphProgress>
    {
        public void Report(GraphProgress value) => status.Status(Markup.Escape(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {value.Nodes:N0} nodes, {value.Relationships:N0} relationships")));
    }
}
