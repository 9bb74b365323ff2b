namespace ScoGraph.Formats.Tests.Imports;

/// <summary>Folders of CSV as other programs write them, and what is wrong with some.</summary>
public sealed class CsvImportTests : IDisposable
{
    private const string Cities = "code:ID,name,people:long,area:double,capital:boolean,tags:string[],:LABEL\n";

    private readonly ImportFolderFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Headers_of_neo4j_admin_are_read()
    {
        _files.With("cities.csv", Cities + "osh,Osh,322164,182.5,false,old;south,City\nbis,\"Bishkek, the capital\",,,true,,City;Capital\n")
            .With("roads.csv", ":START_ID,km:int,:END_ID,:TYPE,note:IGNORE\nosh,610,bis,ROAD,x\n");
        Assert.Equal(
            [
                "Capital:City|capital=Boolean:true;code=String:'bis';name=String:'Bishkek, the capital'",
                "City|area=Float:4066d00000000000;capital=Boolean:false;code=String:'osh';name=String:'Osh';people=Integer:322164;tags=[String:'old',String:'south']",
                "ROAD|City|area=Float:4066d00000000000;capital=Boolean:false;code=String:'osh';name=String:'Osh';people=Integer:322164;tags=[String:'old',String:'south']|Capital:City|capital=Boolean:true;code=String:'bis';name=String:'Bishkek, the capital'|km=Integer:610",
            ],
            _files.Read());
    }

    [Fact]
    public void Names_of_files_tell_labels_and_types_in_the_style_of_lsqb()
    {
        _files.With("City.csv", "id:ID(City)\n4\n").With("Country.csv", "id:ID(Country)|name:string\n4|Kyrgyzstan\n")
            .With("City_isPartOf_Country.csv", ":START_ID(City)|:END_ID(Country)\n4|4\n");
        Assert.Equal(
            ["City:Place|id=Integer:4", "Country|id=Integer:4;name=String:'Kyrgyzstan'", "IS_PART_OF|City:Place|id=Integer:4|Country|id=Integer:4;name=String:'Kyrgyzstan'|"],
            _files.Read(options: new GraphImportOptions
            {
                IntegerIds = true,
                AddedLabels = new Dictionary<string, IReadOnlyList<string>> { ["City"] = ["Place"] },
            }));
    }

    [Fact]
    public void Temporal_values_and_json_have_columns()
    {
        _files.With("A.csv", ":ID;on:date;at:datetime;for:duration;any:json\n1;2024-07-03;2024-07-03T12:00+06:00[Asia/Bishkek];P1D;[1, \"a\"]\n");
        Assert.Equal("A|any=[Integer:1,String:'a'];at=DateTime:2024-07-03T12:00+06:00[Asia/Bishkek];for=Duration:P1D;on=Date:19907", Assert.Single(_files.Read()));
    }

    [Theory]
    [InlineData("point", "{latitude:55.6,longitude:12.9}", "4326 12.9 55.6 0")]
    [InlineData("point{crs:WGS-84}", "{latitude:55.6,longitude:12.9}", "4326 12.9 55.6 0")]
    [InlineData("point{crs:'WGS-84'}", " { x : 12.9 , y : 55.6 } ", "4326 12.9 55.6 0")]
    [InlineData("point{crs:WGS-84}", "{x:1,y:2,srid:7203}", "7203 1 2 0")]
    [InlineData("point", "{x:1,y:-2e3,z:0.5}", "9157 1 -2000 0.5")]
    [InlineData("Point{height:100}", "{latitude:1,longitude:2}", "4979 2 1 100")]
    public void Points_have_columns_whose_braces_fill_what_cells_leave_out(string type, string cell, string point) => Assert.Equal(
        $"A|at=Point:point({point})", Assert.Single(_files.With("A.csv", $":ID;at:{type}\n1;{cell}\n").Read()));

    [Fact]
    public void Points_have_lists() => Assert.Equal(
        "A|at=[Point:point(4326 1 2 0),Point:point(4326 3 4 0)]",
        Assert.Single(_files.With("A.csv", ":ID,at:point[]{crs:WGS-84}\n1,\"{x:1,y:2};{x:3,y:4}\"\n").Read()));

    [Theory]
    [InlineData("\uFEFF:ID,n,m\r\n1,\"a\r\nb\",\r\n")]
    [InlineData(":ID\tn\tm\n1\t\"a\r\nb\"\t")]
    [InlineData("\n\n:ID;n;m\n\n1;\"a\r\nb\";\n\n")]
    [InlineData(":ID|\"n\"|m\r1|\"a\r\nb\"|\r")]
    public void Marks_line_ends_and_delimiters_are_those_of_the_file(string text) =>
        Assert.Equal(["a|n=String:'a\r\nb'"], _files.With("a.csv", text).Read());

    [Theory]
    [InlineData("name,:START_ID\nx\n", "A header must have a column with the type ID, for nodes, or two with START_ID and END_ID, for relationships. (a.csv, line 1, column 1)")]
    [InlineData(":ID,n:lang\n", "There is no column type 'lang'. Did you mean 'long'? Known are long, int, integer, short, byte, double, float, boolean, bool, string, char, date, localtime, time, localdatetime, datetime, duration, point, json, with [] behind them for lists, and ID, LABEL, START_ID, END_ID, TYPE and IGNORE. (a.csv, line 1, column 5)")]
    [InlineData(":ID,n,n:long\n", "The property 'n' stands here twice. (a.csv, line 1, column 7)")]
    [InlineData(":ID,b:ID\n", "A second column 'b:ID' stands in this header. (a.csv, line 1, column 5)")]
    [InlineData(":ID{id-type:date-time}\n", "'id-type:date-time' is no option of a column; known are id-type:long of an ID and timezone:Europe/Stockholm of times. (a.csv, line 1, column 1)")]
    [InlineData("", "The file has no header. (a.csv, line 1, column 1)")]
    [InlineData(":ID,n:long\n1,2\n2,\"3\nx\"\n", "'3\nx' is not an integer of 64 bits. (a.csv, line 3, column 3)")]
    [InlineData(":ID,n:boolean\n1,yes\n", "'yes' is not a boolean: use 'true' or 'false'. (a.csv, line 2, column 3)")]
    [InlineData(":ID,n:date\n1,2024-13-01\n", "'2024-13-01' is not a date: the month is 13, not between 1 and 12. (a.csv, line 2, column 3)")]
    [InlineData(":ID,n:point\n1,55.6 12.5\n", "'55.6 12.5' is not a point: a point is written as {x:1.5,y:2} or {latitude:55.6,longitude:12.5}. (a.csv, line 2, column 3)")]
    [InlineData(":ID,n:point\n1,{x:1}\n", "'{x:1}' is not a point: A point needs 'x' and 'y', or 'longitude' and 'latitude'; given are 'x'. (a.csv, line 2, column 3)")]
    [InlineData(":ID,n:point\n1,\"{x:1,y:b}\"\n", "'{x:1,y:b}' is not a point: 'y' must be a number, not 'b'. (a.csv, line 2, column 3)")]
    [InlineData(":ID,n:point\n1,\"{x:1,x:2}\"\n", "'{x:1,x:2}' is not a point: 'x' is given twice. (a.csv, line 2, column 3)")]
    [InlineData(":ID,n:point{zone:1}\n", "'{zone:1}' is not a point: 'zone:1' is no component; there are x, y, z, longitude, latitude, height, crs, srid, each with its value behind a colon. (a.csv, line 1, column 5)")]
    [InlineData(":ID,n:json\n1,\"{\"\"a\"\": 1}\"\n", "An object in the place of a value must be a typed value such as {\"$date\": \"2024-07-03\"}; properties do not hold maps. (a.csv, line 2, column 3)")]
    [InlineData(":ID,n\n1,2,3\n", "The row has 3 fields, the header 2, with ',' between them. A field that holds ',' stands in double quotes. Wrong rows can be left out (OnRejected, --skip-bad). (a.csv, line 2, column 5)")]
    [InlineData(":ID,n\n1\n", "The row has 1 field, the header 2, with ',' between them. Wrong rows can be left out (OnRejected, --skip-bad). (a.csv, line 2, column 1)")]
    [InlineData(":ID,n\n,x\n", "The row has no id here. (a.csv, line 2, column 1)")]
    [InlineData(":ID\n1\n2\n1\n", "The id '1' is taken by the node on line 2 of a.csv. (a.csv, line 4, column 1)")]
    [InlineData(":ID\n\"1\n", "The quote that is opened here is never closed. A quote inside a quoted field is written twice. Wrong rows can be left out (OnRejected, --skip-bad). (a.csv, line 2, column 1)")]
    public void Wrong_nodes_are_told_with_their_place(string text, string message) =>
        Assert.Equal(message, _files.With("a.csv", text).Error());

    [Fact]
    public void Wrong_ends_are_told_with_their_place()
    {
        _files.With("a.csv", "key:ID\nosh\n").With("r.csv", ":START_ID,:END_ID,:TYPE\nosh,ohs,R\n");
        Assert.Equal("There is no node 'ohs'. Did you mean 'osh'? (r.csv, line 2, column 5)", _files.Error());
        _files.With("r.csv", ":START_ID,:END_ID(Town),:TYPE\nosh,osh,R\n");
        Assert.Equal("No file has nodes with ids of the space 'Town'. (r.csv, line 2, column 5)", _files.Error());
        _files.With("r.csv", ":START_ID,:END_ID,:TYPE\nosh,osh,\n");
        Assert.Equal("The row has no relationship type here. (r.csv, line 2, column 9)", _files.Error());
    }

    [Fact]
    public void A_folder_without_files_says_so() => Assert.Equal("The folder holds no table: no file that ends in .csv, .tsv, .edges, .edgelist, packed (.gz) or not. ()", _files.Error());

    [Fact]
    public void Wrong_rows_are_left_out_where_asked_with_all_that_name_them()
    {
        _files.With("a.csv", ":ID,n:long,:LABEL\n1,1,A\n2,two,A\n3,3,A,\n4,4,A\n1,5,A\n").With("r.csv", ":START_ID,:END_ID,:TYPE\n1,4,R\n1,2,R\n4,3,R\n");
        Assert.Equal(["A|n=Integer:1", "A|n=Integer:4", "R|A|n=Integer:1|A|n=Integer:4|"], _files.Read(leaveOut: true));
        Assert.Equal(
            [
                "'two' is not an integer of 64 bits. (a.csv, line 3, column 3)", "The row has 4 fields, the header 3, with ',' between them. A field that holds ',' stands in double quotes. (a.csv, line 4, column 7)",
                "The id '1' is taken by the node on line 2 of a.csv. (a.csv, line 6, column 1)",
                "There is no node '2'. (r.csv, line 3, column 3)", "There is no node '3'. (r.csv, line 4, column 3)",
            ],
            _files.LeftOut);
    }

    [Fact]
    public void Reading_goes_on_at_the_line_after_a_badly_quoted_row()
    {
        _files.With("a.csv", ":ID,n\n1,Ann\n2,\"E\"x\n3,Cy\n4,\"open\n5,E\n6,\"two\nlines\"\n7,\"a\nb\n8,h\n");
        Assert.Equal(["a|n=String:'Ann'", "a|n=String:'Cy'", "a|n=String:'E'", "a|n=String:'h'", "a|n=String:'two\nlines'"], _files.Read(leaveOut: true).Order(StringComparer.Ordinal));
        Assert.Equal(["3:6", "7:4", "9:3", "10:1"], _files.LeftOut.Select(Place));
    }

    private static string Place(string message) =>
        string.Join(':', message.Split("line ")[1].TrimEnd(')').Split(", column "));
}
