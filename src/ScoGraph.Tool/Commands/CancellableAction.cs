using System.CommandLine;

namespace ScoGraph.Tool.Commands;

/// <summary>Runs a command so that Ctrl-C stops it: off the thread that waits for the signal.</summary>
internal static class CancellableAction
{
    public static void SetCancellable(this Command command, Func<ParseResult, CancellationToken, int> run) =>
        command.SetAction((parsed, cancellationToken) => Task.Run(() => run(parsed, cancellationToken), CancellationToken.None));
}
