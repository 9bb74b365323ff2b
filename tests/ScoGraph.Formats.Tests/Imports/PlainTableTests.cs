namespace ScoGraph.Formats.Tests.Imports;

/// <summary>Tables whose headers only name their columns, and edge lists without a header.</summary>
public sealed class PlainTableTests : IDisposable
{
    private readonly ImportFolderFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Tables_are_nodes_and_those_with_two_ends_relationships()
    {
        _files.With("people.csv", "person_id,full_name,born\n1,Ann,1990-02-03\n2,Bo,\n").With("companies.csv", "id,name\n7,\"Pavlova, Ltd.\"\n")
            .With("works_at.csv", "source,target,since\n1,7,2020\n2,7,\n");
        Assert.Equal(
            [
                "companies|id=Integer:7;name=String:'Pavlova, Ltd.'",
                "people|born=Date:7338;full_name=String:'Ann';person_id=Integer:1", "people|full_name=String:'Bo';person_id=Integer:2",
                "works_at|people|born=Date:7338;full_name=String:'Ann';person_id=Integer:1|companies|id=Integer:7;name=String:'Pavlova, Ltd.'|since=Integer:2020",
                "works_at|people|full_name=String:'Bo';person_id=Integer:2|companies|id=Integer:7;name=String:'Pavlova, Ltd.'|",
            ],
            Read());
    }

    [Fact]
    public void Two_columns_called_by_other_tables_and_id_are_ends_though_ids_are_alike()
    {
        _files.With("people.csv", "id,name\n1,Ann\n2,Bo\n").With("companies.csv", "id,name\n1,C\n2,D\n")
            .With("works_at.csv", "person_id,company_id\n1,2\n");
        Assert.Contains("works_at|people|id=Integer:1;name=String:'Ann'|companies|id=Integer:2;name=String:'D'|", Read());
    }

    [Fact]
    public void Ids_that_may_be_of_several_tables_are_an_error()
    {
        _files.With("people.csv", "id,name\n1,Ann\n").With("companies.csv", "id,name\n1,C\n").With("works_at.csv", "from,to\n1,1\n");
        Assert.StartsWith("The ids of the column 'from' are those of nodes of several tables: companies, people.", _files.Error(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",source,target,weight\n0,A,B,1\n", "column1=Integer:0;weight=Integer:1")]
    [InlineData("source,target,\"\"\nA,B,x\n", "column3=String:'x'")]
    [InlineData("source,target, ,\nA,B,x,\n", "column3=String:'x'")]
    public void A_column_without_a_name_is_called_by_its_place(string text, string properties) =>
        Assert.Contains($"edges||id=String:'A'||id=String:'B'|{properties}", Read(("edges.csv", text)));

    [Theory]
    [InlineData("sep=;\r\nid;name\r\n1;Ann\r\n")]
    [InlineData("\uFEFFsep=,\r\nid,name\r\n1,Ann\r\n")]
    [InlineData("sep=\t\nid\tname\n1\tAnn\n")]
    public void A_line_that_tells_Excel_what_stands_between_fields_is_passed_over(string text) =>
        Assert.Equal(["people|id=Integer:1;name=String:'Ann'"], Read(("people.csv", text)));

    [Theory]
    [InlineData("Source,Target,Weight\nA,B,1\n", "Weight=Integer:1")]
    [InlineData("weight;TO;FROM\n1.5;B;A\n", "weight=Float:3ff8000000000000")]
    [InlineData("start_id\tend_id\tkm\nA\tB\t\n", "")]
    [InlineData("sourceId|targetId\nA|B\n", "")]
    [InlineData("Source,Target,Type\nA,B,Directed\n", "Type=String:'Directed'")]
    public void An_edge_list_alone_makes_its_nodes(string text, string properties) => Assert.Equal(
        [$"edges||id=String:'A'||id=String:'B'|{properties}", "|id=String:'A'", "|id=String:'B'"],
        Read(("edges.csv", text)));

    [Theory]
    [InlineData("g.txt", "# Nodes: 2\n# FromNodeId\tToNodeId\n1\t2\n", "")]
    [InlineData("g.edges", "% sym unweighted\n1 2 3\n", "weight=Integer:3")]
    [InlineData("g.edgelist", "1 2 {'weight': 3, 'name': \"o'B\", 'none': None, 'ok': True, 'l': [1, 2]}\n", "l=[Integer:1,Integer:2];name=String:'o'B';ok=Boolean:true;weight=Integer:3")]
    [InlineData("g.edgelist", "1 2 {'t': 'a\\n\\x41\\u0416\\U0001f600\\\\\\'', 'p': (1, ['x)'],), 'i': -inf, 'd': {'k': ['}']}, 'e': []}\n", "d=String:'{'k': ['}']}';e=[];i=Float:fff0000000000000;p=[Integer:1,[String:'x)']];t=String:'a\nAЖ😀\\''")]
    [InlineData("g.tsv", "1\t2\n", "")]
    [InlineData("g.csv", "1,2,0.5\n", "weight=Float:3fe0000000000000")]
    [InlineData("g.txt", "source target weight\n1 2 3\n", "weight=Integer:3")]
    [InlineData("g.txt", "source,target\n1,2\n", "")]
    public void Edge_lists_need_no_header(string name, string text, string properties)
    {
        _files.With(name, text);
        Assert.Equal(
            [$"g||id=Integer:1||id=Integer:2|{properties}", "|id=Integer:1", "|id=Integer:2"],
            [.. _files.Read(name, format: GraphFormat.Csv).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public void Edge_lists_with_names_between_spaces_are_read() => Assert.Equal(
        ["g||id=String:'Ann'||id=String:'Bo'|", "|id=String:'Ann'", "|id=String:'Bo'"],
        [.. _files.With("g.txt", "Ann Bo {}\n").Read("g.txt", format: GraphFormat.Csv).Order(StringComparer.Ordinal)]);

    [Theory]
    [InlineData("1,-2,0", "Integer")]
    [InlineData("1,2.5,-1e3", "Float")]
    [InlineData("007,1,2", "String")]
    [InlineData("1,2,x", "String")]
    [InlineData("true,False,TRUE", "Boolean")]
    [InlineData("2020-01-31,,1999-12-31", "Date")]
    [InlineData("2020-02-30,,1999-12-31", "String")]
    [InlineData("2020-01-31T10:00,2020-01-31T10:00:00.5,", "LocalDateTime")]
    [InlineData("2020-01-31T10:00Z,2020-01-31T10:00:00+02:00,", "DateTime")]
    [InlineData("92233720368547758070,1,2", "String")]
    [InlineData("9007199254740993,1.5,2", "String")]
    public void A_column_has_the_type_that_holds_all_of_its_values(string cells, string type)
    {
        string[] rows = [.. cells.Split(',').Select((cell, i) => $"k{i},{cell}")];
        Assert.Contains($"v={type}:", _files.With("t.csv", $"id,v\n{string.Join('\n', rows)}\n").Read()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_column_gives_the_types_and_the_files_name_where_it_is_empty() => Assert.Equal(
        ["KNOWS||id=String:'a'||id=String:'b'|", "e||id=String:'a'||id=String:'b'|"],
        Read(("e.csv", "from,to,type\na,b,KNOWS\na,b,\n"))[..2]);

    [Fact]
    public void Columns_are_chosen_by_name()
    {
        _files.With("n.csv", "name,kind,nr\nx,Town,5\n").With("e.csv", "a,b,how\n5,5,ROAD\n");
        GraphImportOptions options = new()
        {
            Columns = new TableColumns { Id = "NR", Label = "kind", Source = "a", Target = "b", Type = "how" },
        };
        Assert.Equal(
            ["ROAD|Town|name=String:'x';nr=Integer:5|Town|name=String:'x';nr=Integer:5|", "Town|name=String:'x';nr=Integer:5"],
            [.. _files.Read(options: options).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public void A_table_without_an_id_is_read_and_dates_called_start_and_end_are_no_ends() => Assert.Equal(
        ["t|end=Date:1;start=Date:0;x=String:'a'", "t|end=Date:1;start=Date:0;x=String:'a'"],
        Read(("t.csv", "x,start,end\na,1970-01-01,1970-01-02\na,1970-01-01,1970-01-02\n")));

    [Fact]
    public void The_default_type_that_is_chosen_holds_for_edge_lists() => Assert.Contains(
        "KNOWS||id=String:'a'||id=String:'b'|",
        _files.With("e.csv", "from,to\na,b\n").Read(options: new GraphImportOptions { DefaultType = "KNOWS" }));

    [Fact]
    public void Rows_that_are_longer_than_the_header_say_how_to_go_on()
    {
        _files.With("suppliers.csv", "id,company,city\n7,Pavlova, Ltd.,Melbourne\n8,Tokyo Traders,Tokyo\n");
        Assert.Equal(
            "The row has 4 fields, the header 3, with ',' between them. A field that holds ',' stands in double quotes. Wrong rows can be left out (OnRejected, --skip-bad). (suppliers.csv, line 2, column 17)",
            _files.Error());
        Assert.Equal(["suppliers|city=String:'Tokyo';company=String:'Tokyo Traders';id=Integer:8"], _files.Read(leaveOut: true));
        Assert.Single(_files.LeftOut);
    }

    [Fact]
    public void An_end_that_no_table_has_is_told_with_its_place()
    {
        _files.With("n.csv", "id\nosh\n").With("e.csv", "from,to\nosh,ohs\n");
        Assert.Equal("There is no node 'ohs'. Did you mean 'osh'? (e.csv, line 2, column 5)", _files.Error());
    }

    [Fact]
    public void Decimal_commas_are_texts_with_a_warning_unless_they_are_said_to_be_numbers()
    {
        List<string> warnings = [];
        _files.With("n.csv", "id;price\na;3,50\nb;4\nc;1.234,5\n");
        Assert.Equal(
            ["n|id=String:'a';price=String:'3,50'", "n|id=String:'b';price=String:'4'", "n|id=String:'c';price=String:'1.234,5'"],
            _files.Read(options: new GraphImportOptions { OnWarning = warning => warnings.Add(warning.Reason) }));
        Assert.Equal(
            ["The numbers of the column 'price' have a decimal comma and are read as texts. They are numbers where commas are said to be decimal points (DecimalComma, --decimal-comma)."],
            warnings);
        List<string> read = _files.Read(options: new GraphImportOptions { DecimalComma = true });
        Assert.Contains("price=Float:400c000000000000", read[0], StringComparison.Ordinal);
        Assert.Contains("price=Float:40934a0000000000", read[2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_apoc_holds_nodes_and_relationships()
    {
        _files.With("all.csv", """
            "_id","_labels","age","name","_start","_end","_type","since"
            "4",":Actor:Person","30","Ann",,,,
            "7",":Person","","Bo",,,,
            ,,,,"4","7","KNOWS","2020"
            """);
        Assert.Equal(
            [
                "Actor:Person|age=Integer:30;name=String:'Ann'",
                "KNOWS|Actor:Person|age=Integer:30;name=String:'Ann'|Person|name=String:'Bo'|since=Integer:2020",
                "Person|name=String:'Bo'",
            ],
            Read());
    }

    private List<string> Read(params (string Name, string Text)[] files)
    {
        foreach ((string name, string text) in files)
            _files.With(name, text);
        return [.. _files.Read().Order(StringComparer.Ordinal)];
    }
}
