namespace ScoGraph.Syntax.Tests.Kit;

/// <summary>Reads the query texts of a feature file: the doc strings of its steps, with the rows of outlines put in.</summary>
internal static class FeatureReader
{
    private const string CompileTime = "should be raised at compile time: ";
    private const string Procedure = "there exists a procedure ";

    public static IEnumerable<KitQuery> Read(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        Scenario scenario = new(name);
        string[] lines = File.ReadAllLines(file);
        List<string>? examples = null;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.StartsWith("Scenario", StringComparison.Ordinal) || line.StartsWith("Background", StringComparison.Ordinal))
            {
                foreach (KitQuery query in scenario.Expand())
                    yield return query;
                scenario = new Scenario($"{name}: {line}");
                examples = null;
            }
            else if (line == "\"\"\"")
            {
                int indent = lines[i].IndexOf('"');
                List<string> text = [];
                for (i++; lines[i].Trim() != "\"\"\""; i++)
                    text.Add(lines[i][Math.Min(indent, lines[i].Length - lines[i].TrimStart().Length)..]);
                scenario.Texts.Add(string.Join('\n', text));
            }
            else if (line.StartsWith("Examples:", StringComparison.Ordinal))
            {
                scenario.Examples.Add(examples = []);
            }
            else if (examples is not null && line.StartsWith('|'))
            {
                examples.Add(line);
            }
            else if (line.IndexOf(CompileTime, StringComparison.Ordinal) is var at and >= 0)
            {
                scenario.Error = line[(at + CompileTime.Length)..];
            }
            else if (line.IndexOf(Procedure, StringComparison.Ordinal) is var named and >= 0)
            {
                scenario.Procedures.Add(line[(named + Procedure.Length)..]);
            }
        }

        foreach (KitQuery query in scenario.Expand())
            yield return query;
    }

    private sealed class Scenario(string place)
    {
        public List<string> Texts { get; } = [];

        public List<List<string>> Examples { get; } = [];

        public string? Error { get; set; }

        public List<string> Procedures { get; } = [];

        public IEnumerable<KitQuery> Expand()
        {
            // Only the last text of a scenario is the query that fails; those before it set the graph up or control the outcome.
            for (int i = 0; i < Texts.Count; i++)
            {
                string? error = i == Texts.Count - 1 ? Error : null;
                if (Examples.Count == 0)
                    yield return new KitQuery(place, Texts[i], error, Procedures);
                foreach (List<string> table in Examples)
                {
                    string[] header = Cells(table[0]);
                    foreach (string[] row in table.Skip(1).Select(Cells))
                    {
                        string text = header.Select((key, column) => (key, row[column]))
                            .Aggregate(Texts[i], (query, cell) => query.Replace($"<{cell.key}>", cell.Item2, StringComparison.Ordinal));
                        yield return new KitQuery(place, text, error, Procedures);
                    }
                }
            }
        }

        /// <summary>The cells of a table row; a bar inside a cell is written \|, a backslash twice.</summary>
        private static string[] Cells(string line)
        {
            List<string> cells = [];
            System.Text.StringBuilder cell = new();
            for (int i = 1; i < line.Length; i++)
            {
                if (line[i] == '|')
                {
                    cells.Add(cell.ToString().Trim());
                    cell.Clear();
                }
                else if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] is '|' or '\\')
                {
                    cell.Append(line[++i]);
                }
                else
                {
                    cell.Append(line[i]);
                }
            }

            return [.. cells];
        }
    }
}
