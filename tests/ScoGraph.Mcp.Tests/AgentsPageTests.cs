using System.Text.Json;
using System.Text.RegularExpressions;
using ScoGraph.Mcp.Asking;
using ScoGraph.Mcp.Prompts;
using ScoGraph.Mcp.Protocol;
using ScoGraph.Mcp.Tools;
using ScoGraph.Testing;

namespace ScoGraph.Mcp;

/// <summary>docs/agents.md lists what there is; its commands and programs are run by CI.</summary>
public sealed partial class AgentsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "agents.md"));

    [Fact]
    public void It_lists_every_tool_with_what_it_takes() => Assert.Equal(
        ToolTable.All.Select(tool => (tool.Name, string.Join(", ", tool.Parameters.Select(p => p.Name).Except(Shared)))),
        Rows("tool").Select(row => (row[0], string.Join(", ", Names(row[1])))));

    [Fact]
    public void It_lists_every_prompt() => Assert.Equal(
        PromptTable.All.Select(prompt => (prompt.Name, prompt.Argument)), Rows("prompt").Select(row => (row[0], Names(row[1]).Single())));

    [Fact]
    public void It_names_what_all_tools_take_and_the_revisions()
    {
        Assert.All(Shared, name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));
        Assert.All(Revisions.All.Split(", "), revision => Assert.Contains(revision, Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_limits_are_true()
    {
        ScoGraphMcpOptions usual = new();
        Assert.Equal((200, 40_000, 4_000, 8), (usual.MaxRows, usual.MaxCharacters, usual.MaxTextCharacters, usual.MaxConcurrentCalls));
        Assert.Equal((TimeSpan.FromSeconds(20), 500_000_000L), (usual.Limits.Timeout, usual.Limits.MaxMemory));
        Assert.Contains("200 rows and about 40,000 characters at most, one text in it 4,000", Page, StringComparison.Ordinal);
        Assert.Contains("20 seconds and about 500 MB; eight calls", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_settings_are_JSON()
    {
        string[] blocks = [.. Json().Matches(Page).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, blocks.Length);
        Assert.All(blocks, block => Assert.True(
            JsonDocument.Parse(block).RootElement.GetProperty("mcpServers").GetProperty("scograph").ValueKind == JsonValueKind.Object));
    }

    private static IEnumerable<string> Shared => GraphChoice.Parameters.Select(parameter => parameter.Name);

    /// <summary>The rows of the table whose first column is called so.</summary>
    private static IEnumerable<string[]> Rows(string table) => Page.Split('\n')
        .SkipWhile(line => !line.StartsWith($"| {table} |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|')[1..].Select(cell => cell.Trim().Trim('`')).ToArray());

    private static IEnumerable<string> Names(string cell) =>
        cell.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim('`'));

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();
}
