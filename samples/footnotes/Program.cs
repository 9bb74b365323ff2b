// Answers with footnotes: each row with the numbers of the places that support it, and the places below.
using ScoGraph;
using ScoGraph.Knowledge;

Graph graph = KnowledgeGraph.Sco.Graph;
QueryOptions asked = new() { Evidence = true };
Footnotes footnotes = new();

footnotes.Answer(
    "Who holds the presidency?",
    graph.Query("MATCH (c:Country)-[h:HOLDS]->(:Role {name: 'Rotating presidency'}) RETURN c.name, h.from, h.to", [], asked));
footnotes.Answer(
    "Which corridors touch Pakistan or Kyrgyzstan?",
    graph.Query(
        "MATCH (c:Corridor)-[:CONNECTS]->(p:Country) WHERE p.name IN ['Pakistan', 'Kyrgyzstan'] RETURN c.name, p.name ORDER BY p.name", [],
        asked));
footnotes.Answer("How many members?", graph.Query("MATCH (m:Member)-[:MEMBER_OF]->(o) RETURN o.abbreviation, count(m)", [], asked));
footnotes.Answer(
    "What does Sohail Mahmood say?", graph.Query("MATCH (:Person {name: 'Sohail Mahmood'})-[:STATED]->(c) RETURN c.name", [], asked));
footnotes.Answer(
    "Do corridors lead from Belarus to Mongolia?",
    graph.Query(
        """
        MATCH (a:Country {name: 'Belarus'}), (b:Country {name: 'Mongolia'})
        OPTIONAL MATCH p = shortestPath((a)-[:CONNECTS*]-(b)) RETURN p IS NOT NULL
        """, [], asked));
footnotes.Write();

/// <summary>Numbers places as they are first cited.</summary>
internal sealed class Footnotes
{
    private readonly List<string> _notes = [];

    public void Answer(string question, QueryResult result)
    {
        Console.WriteLine(question);
        foreach (Row row in result)
        {
            IEnumerable<string> notes = row.Citations.Select(citation => citation.ToString())
                .Concat(row.Evidence.Absences.Select(absence => $"not found: {absence.Pattern}"))
                .Concat(row.Evidence.Unknowns);
            string text = string.Join(", ", Enumerable.Range(0, row.Count).Select(row.GetText));
            Console.WriteLine($"  {text} {string.Concat(notes.Select(note => $"[{Number(note)}]"))}");
        }
    }

    public void Write()
    {
        Console.WriteLine();
        foreach ((int at, string note) in _notes.Index())
            Console.WriteLine($"[{at + 1}] {note}");
    }

    private int Number(string note)
    {
        if (!_notes.Contains(note))
            _notes.Add(note);
        return _notes.IndexOf(note) + 1;
    }
}
