using System.Globalization;
using System.Text;
using ScoGraph.Syntax.Printing;

namespace ScoGraph.Losses;

/// <summary>Finds the facts that come nearest to what a step looks for.</summary>
internal sealed class NearestFinder(Func<string, QueryResult> ask, Func<object, IReadOnlyList<Citation>> cite)
{
    private const int Most = 5, MostCompared = 1000;

    public IReadOnlyList<NearestFact> Find(QueryStep step, QueryStep? before)
    {
        List<NearestFact> facts = [];
        foreach (string query in step.Near)
            Add(facts, ask(query).SelectMany(row => row).OfType<Relationship>());
        if (facts.Count > 0 || before is null)
            return facts;
        foreach (string name in step.Names)
        {
            if (facts.Count < Most && Elements(before.Text, name) is { Count: > 0 } elements)
                Add(facts, step.Expected is { } value ? elements.OrderBy(element => Distance(element, value)) : elements);
        }

        return facts;
    }

    private List<object> Elements(string text, string name)
    {
        string variable = new StringBuilder().AppendVariable(name).ToString();
        try
        {
            return [.. ask($"{text} RETURN DISTINCT {variable} LIMIT {MostCompared}").SelectMany(row => row)
                .Where(value => value is Node or Relationship).Select(value => value!)];
        }
        catch (QueryException)
        {
            // The word names no variable there, or there are more rows than may be asked for: what is near is left out.
            return [];
        }
    }

    private void Add(List<NearestFact> facts, IEnumerable<object> elements)
    {
        foreach (object element in elements)
        {
            if (facts.Count < Most && !facts.Any(fact => fact.Element.Equals(element)))
            {
                facts.Add(element is Node node ? new NearestFact(node, node.ToString(), cite(node))
                    : new NearestFact(element, Text((Relationship)element), cite(element)));
            }
        }
    }

    private string Text(Relationship relationship)
    {
        Row ends = ask($"MATCH (a)-[r]->(b) WHERE id(r) = {relationship.Id.ToString(CultureInfo.InvariantCulture)} RETURN a, b")[0];
        return $"{Name((Node)ends[0]!)} -[{relationship.Type}]-> {Name((Node)ends[1]!)}";
    }

    private static string Name(Node node) => (node["name"] ?? node["key"] ?? node["title"]) as string ?? node.ToString();

    /// <summary>How far an element's value is from the one expected: changes of letters, or a difference of numbers.</summary>
    private static double Distance(object element, ExpectedValue expected)
    {
        object? found = expected.Property is not { } property ? null
            : element is Node node ? node[property] : ((Relationship)element)[property];
        return (found, expected.Value) switch
        {
            (string first, string second) => Changes(first.ToUpperInvariant(), second.ToUpperInvariant()),
            (long or double, long or int or double) => Math.Abs(
                Convert.ToDouble(found, CultureInfo.InvariantCulture) - Convert.ToDouble(expected.Value, CultureInfo.InvariantCulture)),
            _ => double.MaxValue,
        };
    }

    /// <summary>The letters to add, leave out or replace (Levenshtein, 1966); of long texts the beginnings.</summary>
    private static int Changes(string first, string second)
    {
        const int longest = 100;
        (first, second) = (first[..Math.Min(first.Length, longest)], second[..Math.Min(second.Length, longest)]);
        int[] row = [.. Enumerable.Range(0, second.Length + 1)];
        for (int i = 1; i <= first.Length; i++)
        {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (first[i - 1] == second[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }
}
