using System.CommandLine;
using ScoGraph.Documents;
using ScoGraph.Knowledge;
using ScoGraph.Model.Citations;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Checking;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Commands.Texts;
using ScoGraph.Tool.Output;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands;

/// <summary>
/// scograph check FILE: whether a file is a whole graph, whether its facts say where they come from, whether the text that they cite bears
/// them out, and whether they contradict each other.
/// </summary>
internal static class CheckCommand
{
    public static Command Create(ToolTerminal terminal)
    {
        Argument<string?> file = new("file")
        {
            Description = "A graph: a file of JSON, JSON Lines, GraphML or openCypher, or a folder of CSV. Without it the built-in graph is checked.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> citations = new("--citations")
        {
            Description = "Checks also that every fact cites a document and its paragraphs, as in the built-in graph.",
        };
        Option<string?> grounding = new("--grounding")
        {
            Description = "Checks also that a passage of this text which a stated fact cites names both its ends.",
            HelpName = "TEXT",
        };
        Option<string?> document = new("--document")
        {
            Description = "The key by which facts cite the text of --grounding. Needed where they cite several documents.",
            HelpName = "KEY",
        };
        Option<bool> contradictions = new("--contradictions") { Description = "Checks also that no two facts contradict each other, by rules." };
        Option<string?> rules = new("--rules")
        {
            Description = "Further rules for --contradictions: queries in a file of JSON. One with the name of a built-in rule takes its place.",
            HelpName = "FILE",
        };
        Option<string?> format = new("--format", "-f") { Description = "How to write what --grounding or --contradictions finds." };
        format.AcceptOnlyFromAmong([.. RowFormats.Names]);
        Command command = new(
            "check", "Checks a graph: its format, its references and, if asked, its citations, the text that they cite, and contradictions.")
        {
            file, citations, grounding, document, contradictions, rules, format,
        };
        command.SetCancellable((parsed, cancellationToken) =>
        {
            string? path = parsed.GetValue(file), text = parsed.GetValue(grounding), ruleFile = parsed.GetValue(rules);
            bool isContradicted = parsed.GetValue(contradictions), isCited = parsed.GetValue(citations);
            string written = parsed.GetValue(format) ?? RowFormats.ForPeople;
            RefuseLoneOptions(text, parsed.GetValue(document), isContradicted, ruleFile, parsed.GetValue(format), isCited);
            TextDocument? read = text is null ? null : TextArgument.Read(text);
            IReadOnlyList<ContradictionRule> asked = !isContradicted ? [] : ruleFile is null ? ContradictionRule.BuiltIn
                : Rules(ruleFile);
            using Graph graph = GraphOption.Open(path, terminal, cancellationToken, readOnly: true);
            string name = path ?? "the built-in graph";
            if (written == RowFormats.ForPeople)
            {
                GraphSchema schema = graph.Schema();
                terminal.Output.WriteLine($"{name}: {schema.Nodes} nodes and {schema.Relationships} relationships, every reference leads to a node.");
            }

            if (isCited)
                CheckCitations(path, terminal, cancellationToken);
            GraphView state = graph.Snapshot();
            bool isGood = read is null || GroundingCheck.Run(state, read, parsed.GetValue(document), text!, written, terminal);
            isGood &= !isContradicted || ContradictionCheck.Run(state, asked, name, written, terminal, cancellationToken);
            return isGood ? ExitCodes.Success : ExitCodes.Failed;
        });
        return command;
    }

    /// <exception cref="UsageException">An option needs another one, or two of them cannot go together.</exception>
    private static void RefuseLoneOptions(
        string? text, string? document, bool isContradicted, string? rules, string? format, bool isCited)
    {
        if (document is not null && text is null)
            throw new UsageException("--document names the text of --grounding, which is not there.");
        if (document is not null && CitationText.DocumentFault(document) is { } fault)
            throw new UsageException($"'{document}' is no key of a document: {fault}");
        if (rules is not null && !isContradicted)
            throw new UsageException("--rules adds to the rules of --contradictions, which is not there.");
        if (format is null or RowFormats.ForPeople)
            return;
        if (text is null == !isContradicted || isCited)
            throw new UsageException($"--format {format} writes what one check finds: name --grounding or --contradictions, and no other check.");
    }

    private static IReadOnlyList<ContradictionRule> Rules(string file)
    {
        try
        {
            return ContradictionRule.Extend(FilePlaces.ReadText(file, "rules"), file);
        }
        catch (ContradictionRuleException exception)
        {
            throw new SessionException(exception.Message, exception);
        }
    }

    private static void CheckCitations(string? path, ToolTerminal terminal, CancellationToken cancellationToken)
    {
        if (path is not null && KeptGraph.Is(path))
            throw new SessionException($"Citations are checked of a file of JSON: export '{path}' to one first.");
        if (path is not null && Directory.Exists(path))
            throw new SessionException($"'{path}' is a folder; citations are checked of a file of JSON, as 'scograph import' writes it.");
        int facts = path is null ? KnowledgeGraph.Sco.Facts.Count
            : FilePlaces.Read(path, () => KnowledgeGraph.Load(path, cancellationToken).Facts.Count);
        terminal.Output.WriteLine($"{path ?? "the built-in graph"}: {facts} facts, every one with its citation.");
    }
}
