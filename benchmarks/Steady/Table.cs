namespace ScoGraph.Steady;

/// <summary>Prints a table in Markdown, a row at a time as it is measured.</summary>
internal static class Table
{
    public static void Begin(string title, params string[] columns)
    {
        Console.WriteLine($"\n{title}\n");
        Console.WriteLine($"| {string.Join(" | ", columns)} |");
        Console.WriteLine($"|{string.Concat(columns.Select((_, i) => i == 0 ? " --- |" : " ---: |"))}");
    }

    public static void Row(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
