using System.Text.RegularExpressions;

namespace ScoGraph.Tool.Tests;

public sealed partial class DrawCommandTests
{
    [Fact]
    public void The_picture_in_the_README_is_the_one_that_its_command_makes()
    {
        string query = Command().Match(File.ReadAllText(Path.Combine(Root(), "README.md"))).Groups["query"].Value;
        Assert.Equal((0, File.ReadAllText(Path.Combine(Root(), "docs/images/corridors.svg")), ""), Run("draw", query));
    }

    [Fact]
    public void A_page_holds_picture_and_table()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
        try
        {
            Assert.Equal((0, "", ""), Run("draw", "MATCH (c:Corridor) RETURN c", "--out", file, "--theme", "dark", "--title", "Corridors & more"));
            string page = File.ReadAllText(file);
            Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
            Assert.Contains("<title>Corridors &amp; more</title>", page, StringComparison.Ordinal);
            Assert.Contains("<svg", page, StringComparison.Ordinal);
            Assert.Contains("<table>", page, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("draw", "RETURN 1 AS one")]
    [InlineData("draw", "MATCH (n) RETURN n", "--out", "picture.png")]
    [InlineData("draw", "--max-nodes", "0")]
    [InlineData("draw", "--theme", "pink")]
    public void Wrong_usage_exits_with_2(params string[] arguments)
    {
        (int code, string output, string errors) = Run(arguments);
        Assert.Equal((2, ""), (code, output));
        Assert.NotEqual("", errors);
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments) => ToolRun.Run("", arguments);

    private static string Root()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ScoGraph.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run from within a checkout.");
        return folder.FullName;
    }

    [GeneratedRegex("draw \"(?<query>[^\"]*)\" --out docs/images/corridors.svg")]
    private static partial Regex Command();
}
