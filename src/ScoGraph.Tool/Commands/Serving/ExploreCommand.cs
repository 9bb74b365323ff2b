using System.CommandLine;
using System.Diagnostics;

namespace ScoGraph.Tool.Commands.Serving;

/// <summary>
/// scograph explore FILE… | --builtin: starts the program scograph-explorer, which shows graphs in a browser. It is a package of its own,
/// because its pages cannot be compiled ahead of time.
/// </summary>
internal static class ExploreCommand
{
    private const string Name = "explore";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static Command Create() => Create(ExplorerProgramPlaces.OfThisProcess());

    /// <param name="places">Where the program is looked for.</param>
    internal static Command Create(ExplorerProgramPlaces places)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Graphs to look at, each under the name of its file.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Command command = new(Name, "Shows graphs in a browser until Ctrl-C: asked, drawn, with the passages behind every row.")
        {
            files,
            new Option<bool>("--builtin") { Description = "Shows a copy of the built-in graph, as 'builtin'." },
            new Option<string?>("--http")
            {
                Description = "Where to listen; 127.0.0.1:7476 unless given, port 0 for any that is free.",
                HelpName = "ADDRESS:PORT",
            },
            new Option<bool>("--write") { Description = "Lets questions change the graphs, as far as the role of who asks allows it." },
            new Option<string?>("--review")
            {
                Description = "Proposed facts to go through beside their text, as 'scograph propose' writes them.",
                HelpName = "FILE",
            },
        };
        // What else there is (users, encryption, other machines) 'scograph-explorer --help' says.
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetCancellable((parsed, cancellationToken) =>
        {
            string program = places.Find() ?? throw new UsageException(ExplorerProgramPlaces.HowToInstall);
            // In the order in which it was written. Options that only the program knows are taken for files here.
            return Run(program, parsed.Tokens.Select(token => token.Value).SkipWhile(text => text != Name).Skip(1), cancellationToken);
        });
        return command;
    }

    private static int Run(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(program) { UseShellExecute = false };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        using Process explorer = Process.Start(start) ?? throw new IOException($"'{program}' could not be started.");
        // Ctrl-C reaches both; one who stops this program alone stops the other, too.
        using CancellationTokenRegistration stop = cancellationToken.Register(() =>
        {
            if (!explorer.WaitForExit(Patience))
                explorer.Kill(entireProcessTree: true);
        });
        explorer.WaitForExit();
        return explorer.ExitCode;
    }
}
