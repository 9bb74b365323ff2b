using Npgsql;
using ScoGraph.Model.Snapshots;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Tables;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Pages;

/// <summary>Reads pages of nodes and relationships: which there are, their label sets, types and ends.</summary>
/// <param name="reader">Reads the state.</param>
/// <param name="queries">What is asked.</param>
internal sealed class ElementPages(IPageReader reader, PageQueries queries)
{
    /// <summary>The ids of the elements of tables.</summary>
    public Func<int, ulong[]> Ids(IReadOnlyList<ElementTable> tables)
    {
        if (tables.Count == 0)
            return static _ => IdSetDraft.NoIds;
        bool ofRelationships = tables[0].OfRelationships;
        string query = ofRelationships ? queries.Relationships(tables) : queries.Nodes(tables);
        return number =>
        {
            ulong[] words = new ulong[IdSet.WordsPerPage];
            Read(ofRelationships, query, number, IdSet.PageBits, row =>
            {
                int at = (int)row.GetInt64(0) & (IdSet.PageSize - 1);
                words[at >> 6] |= 1UL << (at & 63);
            });
            return words;
        };
    }

    /// <summary>The label sets of nodes.</summary>
    public Func<int, int[]> LabelSets(IReadOnlyList<ElementTable> tables)
    {
        if (tables.Count == 0)
            return static _ => NodeLabelsDraft.NoLabels;
        string query = queries.Nodes(tables);
        return number =>
        {
            int[] sets = new int[NodeLabels.PageSize];
            Read(ofRelationships: false, query, number, NodeLabels.PageBits, row =>
                sets[(int)row.GetInt64(0) & (NodeLabels.PageSize - 1)] = row.GetInt32(1));
            return sets;
        };
    }

    /// <summary>The types and ends of relationships.</summary>
    public Func<int, RelationshipPage> Ends(IReadOnlyList<ElementTable> tables)
    {
        if (tables.Count == 0)
            return static _ => RelationshipTableDraft.NoEntries;
        string query = queries.Relationships(tables);
        return number =>
        {
            RelationshipPage page = RelationshipPage.Create();
            Read(ofRelationships: true, query, number, RelationshipTable.PageBits, row =>
            {
                int at = (int)row.GetInt64(0) & (RelationshipTable.PageSize - 1);
                page.Types[at] = row.GetInt32(1);
                page.Starts[at] = (int)row.GetInt64(2);
                page.Ends[at] = (int)row.GetInt64(3);
            });
            return page;
        };
    }

    private void Read(bool ofRelationships, string query, int page, int bits, Action<NpgsqlDataReader> row)
    {
        if (ofRelationships)
            reader.ReadRelationships(query, First(page, bits), Last(page, bits), row);
        else
            reader.ReadNodes(query, First(page, bits), Last(page, bits), row);
    }

    public static long First(int page, int bits) => (long)page << bits;

    public static long Last(int page, int bits) => ((page + 1L) << bits) - 1;
}
