using System.Globalization;
using Gherkin;
using Gherkin.Ast;

namespace ScoGraph.Testing.Kit;

/// <summary>Reads the feature files of the kit, in ordinal order of their paths.</summary>
public static class KitReader
{
    public static readonly Lazy<IReadOnlyList<Scenario>> All = new(() => KitFolder.Root is null ? [] : Read(KitFolder.Root));

    /// <summary>The queries of every scenario, those that set its graph up or control its outcome included.</summary>
    public static IEnumerable<KitQuery> Queries => All.Value.SelectMany(KitQuery.Of);

    private static List<Scenario> Read(string kit)
    {
        string features = Path.Combine(kit, "features");
        return [.. Directory.EnumerateFiles(features, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => ReadFile(file, Path.ChangeExtension(Path.GetRelativePath(features, file), null).Replace('\\', '/')))];
    }

    private static IEnumerable<Scenario> ReadFile(string file, string name)
    {
        Feature feature = new Parser().Parse(file).Feature;
        List<Step> background = [];
        foreach (IHasLocation child in feature.Children)
        {
            if (child is Background given)
                background.AddRange(given.Steps);
            if (child is not Gherkin.Ast.Scenario scenario)
                continue;
            List<Step> steps = [.. background, .. scenario.Steps];
            if (!scenario.Examples.Any())
                yield return new Scenario(name, scenario.Name, [.. steps.Select(s => Convert(s, []))]);
            int number = 0;
            foreach (Dictionary<string, string> example in scenario.Examples.SelectMany(Rows))
            {
                number++;
                yield return new Scenario(
                    name, string.Create(CultureInfo.InvariantCulture, $"{scenario.Name} (example {number})"),
                    [.. steps.Select(s => Convert(s, example))]);
            }
        }
    }

    private static IEnumerable<Dictionary<string, string>> Rows(Examples examples)
    {
        string[] names = [.. examples.TableHeader.Cells.Select(c => c.Value)];
        return examples.TableBody.Select(row => names.Zip(row.Cells, (n, c) => (n, c.Value)).ToDictionary(p => p.n, p => p.Value));
    }

    private static ScenarioStep Convert(Step step, Dictionary<string, string> example)
    {
        string Fill(string text) => example.Aggregate(text, (t, e) => t.Replace($"<{e.Key}>", e.Value, StringComparison.Ordinal));
        return new ScenarioStep(
            Fill(step.Text),
            step.DocString is { } block ? Fill(block.Content) : null,
            step.DataTable is { } table ? [.. table.Rows.Select(r => r.Cells.Select(c => Fill(c.Value)).ToArray())] : []);
    }
}
