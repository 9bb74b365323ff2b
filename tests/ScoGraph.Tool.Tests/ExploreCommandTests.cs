using System.CommandLine;
using ScoGraph.Tool.Commands.Serving;

namespace ScoGraph.Tool.Tests;

public sealed class ExploreCommandTests
{
    [Fact]
    public void Where_the_explorer_is_not_installed_it_is_told_how_it_comes_there()
    {
        using TemporaryFolder folder = new();
        ExplorerProgramPlaces places = new([folder[""]]);
        Assert.Null(places.Find());
        UsageException told = Assert.Throws<UsageException>(() => Run(places, "explore", "--builtin"));
        Assert.Contains("dotnet tool install --global ScoGraph.Explorer", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_explorer_is_given_what_was_written_and_its_exit_code_is_the_commands()
    {
        if (OperatingSystem.IsWindows())
            return;
        using TemporaryFolder folder = new();
        string seen = folder["seen"];
        string program = folder.Write("scograph-explorer", $"#!/bin/sh\nprintf '%s\\n' \"$@\" > '{seen}'\nexit 7\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        int code = Run(
            new ExplorerProgramPlaces([folder["nowhere"], folder[""]]),
            "explore", "a b.scograph", "--write", "--http", "127.0.0.1:0", "--users", "users.json");
        Assert.Equal(7, code);
        Assert.Equal(["a b.scograph", "--write", "--http", "127.0.0.1:0", "--users", "users.json"], File.ReadAllLines(seen));
    }

    [Fact]
    public void A_tool_in_a_store_looks_beside_the_store()
    {
        string root = Path.GetTempPath();
        string installed = Path.Combine(root, "tools", ".store", "scograph.tool", "1.0.0", "any");
        Assert.Equal([installed, Path.Combine(root, "tools")], ExplorerProgramPlaces.Beside(installed));
        Assert.Empty(ExplorerProgramPlaces.Beside(null));
    }

    private static int Run(ExplorerProgramPlaces places, params string[] arguments)
    {
        RootCommand root = new() { ExploreCommand.Create(places) };
        return root.Parse(arguments).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
}
